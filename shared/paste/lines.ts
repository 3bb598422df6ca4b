/** The lines of a pasted list, without empty ones and without the bullets that lists carry. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•–·]\s+|\d{1,3}[.)]\s+)/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
}
