import { inkOf } from '../../../shared/documents/brand.ts'

/** The page's own sheet: readable on a screen, light or dark, and on paper; nothing is fetched from anywhere. */
export const stylesOf = (colour: string): string => `
:root { --ink: #1f1c18; --soft: #5c554b; --rule: #cbc3b4; --head: #f0ece3; --paper: #fcfaf6; --brand: #${inkOf(colour)}; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "Segoe UI", system-ui, "Noto Sans", sans-serif; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 8px; top: 8px; background: #fff; padding: 8px; }
header, nav, main, footer { max-width: 980px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 48px; border-bottom: 3px solid var(--brand); }
.logo { max-width: 260px; max-height: 90px; display: block; margin-bottom: 16px; }
h1 { font-size: 2.2rem; line-height: 1.15; margin: 0 0 8px; overflow-wrap: anywhere; }
h2 { font-size: 1.5rem; margin: 48px 0 12px; color: var(--brand); }
h3 { font-size: 1.2rem; margin: 32px 0 8px; }
h4 { font-size: 1.02rem; margin: 24px 0 4px; }
h2, h3, h4, p, li, td, th, blockquote, figcaption { overflow-wrap: anywhere; }
p { margin: 0 0 10px; }
.about, .muted, caption, figcaption { color: var(--soft); }
.note { font-style: italic; color: var(--soft); }
nav { margin-top: 32px; }
nav ol { columns: 2; column-gap: 40px; padding-left: 0; list-style: none; }
nav li { break-inside: avoid; padding: 2px 0; }
nav .deep { padding-left: 18px; }
a { color: var(--brand); }
.words { font-family: Georgia, "Source Serif 4", serif; }
.scroll { overflow-x: auto; margin: 8px 0 20px; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
caption { text-align: left; padding-bottom: 6px; font-size: 0.88rem; }
th, td { text-align: left; vertical-align: top; padding: 6px 10px; border-top: 1px solid var(--rule); }
thead th { background: var(--head); vertical-align: bottom; border: 0; }
tbody th { font-weight: 400; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
blockquote { margin: 12px 0 12px 4px; padding-left: 16px; border-left: 3px solid var(--rule); font-style: italic; }
blockquote footer { padding: 0; margin: 4px 0 0; font-style: normal; font-size: 0.88rem; color: var(--soft); }
.contrast { display: grid; grid-template-columns: 1fr 1fr; margin: 6px 0 14px; }
.contrast > div { padding-right: 20px; }
.contrast > div + div { border-left: 1px solid var(--rule); padding-left: 20px; }
figure { margin: 16px 0; }
figure svg, figure img { max-width: 100%; height: auto; border: 1px solid var(--rule); border-radius: 6px; }
body > footer { margin-top: 48px; padding-bottom: 32px; font-size: 0.85rem; color: var(--soft); }
@media (max-width: 640px) { .contrast, nav ol { grid-template-columns: 1fr; columns: 1; } }
@media print { body { background: #fff; font-size: 10.5pt; } h2, h3, h4 { break-after: avoid; } tr, blockquote, .contrast { break-inside: avoid; } thead { display: table-header-group; } .scroll { overflow: visible; } }
`
