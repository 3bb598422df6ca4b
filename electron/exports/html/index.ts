import type { Document } from '../../../shared/documents/document.ts'
import { t } from '../../../shared/text/index.ts'
import { readPhoto } from '../../imports/photo.ts'
import { documentOf, type Source } from '../index.ts'
import { escapeXml } from '../plainText.ts'
import { renderBlock } from './blocks.ts'
import { stylesOf } from './styles.ts'

/**
 * The plan as one page that needs nothing else: styles, pictures and map are in it, there is no script, and it is made for
 * screen readers (landmarks, one heading order, table heads, alternative texts).
 */
export function renderHtml(source: Source): Uint8Array {
  const plan = documentOf(source)
  const picture = (hash: string) => dataOf(source, hash)
  const blocks = plan.blocks.map((block, i) => {
    source.report?.(i / plan.blocks.length)
    return renderBlock(source.view, block, `s${i}`, picture)
  })
  const about = [plan.what, plan.client, day()].filter(Boolean).join(' · ')
  const logo = plan.logo === null ? null : picture(plan.logo)
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeXml([plan.title, plan.client].filter(Boolean).join(' · '))}</title>
<style>${stylesOf(plan.colour)}</style>
</head>
<body>
<a class="skip" href="#plan">${t('exports.skip')}</a>
<header>
${logo ? `<img class="logo" src="${logo}" alt="${escapeXml(plan.client || t('exports.logo'))}">` : ''}
<h1 dir="auto">${escapeXml(plan.title)}</h1>
<p class="about">${escapeXml(about)}</p>
${[plan.note, plan.leftOut].filter(Boolean).map(note).join('\n')}
</header>
${contents(plan)}
<main id="plan">
${blocks.join('\n')}
</main>
<footer>${escapeXml(t('plan.made', { date: day() }))}</footer>
</body>
</html>
`
  return Buffer.from(html)
}

const day = () => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date())
const note = (words: string) => `<p class="note" dir="auto">${escapeXml(words)}</p>`

function contents({ blocks }: Document): string {
  const items = blocks.flatMap((block, i) => {
    const text = block.kind === 'heading' && block.level <= 2 ? block.text : block.kind === 'map' ? block.caption : null
    if (text === null) return []
    const deep = block.kind === 'heading' && block.level === 2
    return [`<li${deep ? ' class="deep"' : ''}><a href="#s${i}" dir="auto">${escapeXml(text)}</a></li>`]
  })
  return `<nav aria-label="${t('plan.contents')}"><ol>${items.join('')}</ol></nav>`
}

function dataOf({ photo }: Source, hash: string): string | null {
  const bytes = photo(hash)
  if (!bytes) return null
  return `data:${readPhoto(bytes, 'picture').mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
