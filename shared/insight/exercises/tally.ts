import type { Answer } from './answers.ts'

export type Tallied = {
  subject: string
  dots: number
  /** Its part of all dots, 0 to 1. */
  share: number
  /** 1 for most dots; the same number of dots has the same rank, and the next is as many further. */
  rank: number
}

/** Dots on each subject, most first; equal ones stay in the order in which they are given. */
export function tally(answers: readonly Answer[]): Tallied[] {
  const dots = new Map<string, number>()
  for (const { subject, value } of answers) if (subject) dots.set(subject, (dots.get(subject) ?? 0) + (value ?? 0))
  const all = [...dots.values()].reduce((sum, one) => sum + one, 0)
  const sorted = [...dots].sort((a, b) => b[1] - a[1])
  return sorted.map(([subject, own]) => ({
    subject,
    dots: own,
    share: all ? own / all : 0,
    rank: 1 + sorted.filter(([, other]) => other > own).length,
  }))
}
