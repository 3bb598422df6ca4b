// Control characters (but for tab and line feed) and halves of surrogate pairs: XML 1.0, section 2.2.
const forbidden = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu

/** Text without what XML cannot hold (control characters, halves of surrogate pairs); line ends become \n. */
export const xmlText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(forbidden, '')

/** Text as the content of an XML element or a quoted attribute. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
