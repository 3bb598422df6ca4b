import { parse } from 'csv-parse/sync'
import type { ExportFormat } from '../../shared/protocol.ts'
import { elementsIn, parseXml } from './xml.ts'
import { unzip } from './zip.ts'

/** What in an export could run, calculate, or fetch something from elsewhere, in words; empty where it is inert. */
export function activeIn(format: ExportFormat, bytes: Uint8Array): string[] {
  const text = () => Buffer.from(bytes).toString('utf8')
  switch (format) {
    case 'docx':
    case 'pptx':
    case 'xlsx':
    case 'walk-docx':
      return inOffice(bytes)
    case 'svg':
      return inXml('svg', text())
    case 'cjml':
      return inXml('cjml', text())
    case 'html':
    case 'walk-html':
      return inMarkup(text())
    case 'md':
      return inMarkdown(text())
    case 'pdf':
    case 'map-pdf':
    case 'walk-pdf':
      return found(
        /\/(?:JavaScript|JS|Launch|URI|AA|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToR|GoToE|XFA)\b|\/OpenAction\s*<<[^>]*\/S\b/g,
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/stream\r?\n[\s\S]*?endstream/g, '')
          // Texts; one that ended too early would leave its rest to be found.
          .replace(/\((?:\\[\s\S]|[^\\()])*\)/g, ''),
      )
    case 'mermaid':
      return text()
        .split('\n')
        .filter((line) => !/^(journey$| {2}(title|section) | {4}%% | {4}[^:;]+: [1-5](: [^:;]+)?$|$)/.test(line))
    case 'json':
      return typeof JSON.parse(text()) === 'object' ? [] : ['no JSON']
    case 'png':
      return found(/^(?!\x89PNG)/g, Buffer.from(bytes.subarray(0, 8)).toString('latin1'))
    default:
      return (parse(text(), { bom: true, relax_column_count: true }) as string[][])
        .flat()
        .filter((cell) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell))
  }
}

const found = (pattern: RegExp, text: string): string[] => text.match(pattern) ?? []

/** Parts that run or are fetched, formulas of others, fields and links that lead out. */
function inOffice(bytes: Uint8Array): string[] {
  return [...unzip(bytes)].flatMap(([name, content]) => {
    if (name.endsWith('/')) return []
    if (/vbaProject|activeX|embeddings|externalLink|oleObject|\.(bin|exe|js|vbs)$/i.test(name)) return [name]
    return /\.(xml|rels)$/.test(name) ? inXml(name, content.toString('utf8')) : []
  })
}

const runs =
  /^(script|foreignObject|iframe|object|embed|handler|image|use|a|w:fldSimple|w:object|w:control|hyperlink|oleObject)$/i

/** In a part of an Office file or a drawing. A document type is no XML to our reader, so that it throws. */
function inXml(name: string, text: string): string[] {
  return [...elementsIn(parseXml(text))].flatMap(({ name: element, attributes, children }) => {
    const words = children.filter((one) => typeof one === 'string').join('')
    const wrong: string[] = []
    if (runs.test(element)) wrong.push(`${name} <${element}>`)
    if (element === 'f' && /cmd|script|HYPERLINK|WEBSERVICE|DDE|IMPORT|\[|\||https?:/i.test(words)) wrong.push(words)
    if (element === 'w:instrText' && !/^(PAGE|NUMPAGES|TOC [\\a-z0-9" -]+|PAGEREF \w+ \\h)$/.test(words.trim()))
      wrong.push(words)
    for (const [key, value] of Object.entries(attributes))
      if (/^on/i.test(key) && name === 'svg') wrong.push(`${key}=`)
      else if (key === 'TargetMode' && value === 'External') wrong.push(`${name} leads out`)
      else if (/^(xlink:)?(href|src)$/.test(key) && !value.startsWith('#')) wrong.push(`${key}=${value}`)
      else if (name === 'svg' && /url\((?!#)|javascript:/i.test(value)) wrong.push(`${key}=${value}`)
    return wrong
  })
}

/** In a page: its tags and their attributes, as a browser would find them, and its style sheets. */
function inMarkup(text: string): string[] {
  const wrong = found(/@import|url\((?!['"]?(?:#|data:))/gi, found(/<style[^>]*>[\s\S]*?<\/style>/gi, text).join())
  for (const tag of found(/<[a-z!](?:"[^"]*"|'[^']*'|[^>"'])*>/gi, text)) {
    if (/^<(script|iframe|object|embed|link|base|form|input|video|audio|frame)/i.test(tag)) wrong.push(tag)
    for (const [, name, ...values] of tag.matchAll(/\s([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)) {
      const value = values.find((one) => one !== undefined) ?? ''
      const leads = /^(href|src|srcset|action|formaction|poster|data|background|http-equiv)$/i.test(name!)
      const own = /^(#|data:image\/(png|jpeg|webp);|content-security-policy$)/i.test(value)
      if (/^on/i.test(name!) || (leads && !own) || (name === 'style' && /url\(/i.test(value))) wrong.push(tag)
    }
  }
  return wrong
}

/** Markup, links and pictures that no backslash takes their meaning from. */
const inMarkdown = (text: string): string[] => found(/(?<!\\)(?:\\\\)*(?:<[a-z/!]|!?\[[^\]]*\]\()/gi, text)
