// The limit: boxes with titles on one canvas, no elements, no editing, no accessibility. Wheel, Ctrl and wheel, and drag.
import { asked, content, type PlainCard } from './content.ts'
import '../../../renderer/ui/base.css'

const { cards, arrows } = await content()
const { width, height } = asked()
const place = new Map(cards.map((card) => [card.id, card]))
const canvas = document.createElement('canvas')
const field = document.createElement('textarea')
const fit = document.createElement('button')
Object.assign(field, { id: 'field', ariaLabel: 'Title' })
Object.assign(fit, { id: 'fit', textContent: 'Fit' })
canvas.id = 'canvas'
Object.assign(canvas, { width, height })
document.getElementById('root')!.append(canvas, fit, field)
const ctx = canvas.getContext('2d')!
const sight = { x: 0, y: 0, zoom: 0.75 }
let asking = false
let held: { card: PlainCard; dx: number; dy: number } | null = null

function draw(): void {
  asking = false
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.clearRect(0, 0, width, height)
  ctx.setTransform(sight.zoom, 0, 0, sight.zoom, sight.x, sight.y)
  const [left, top] = [-sight.x / sight.zoom, -sight.y / sight.zoom]
  const [right, bottom] = [left + width / sight.zoom, top + height / sight.zoom]
  const seen = ({ x, y, width: w, height: h }: PlainCard) => x < right && y < bottom && x + w > left && y + h > top
  ctx.strokeStyle = '#8a8276'
  ctx.beginPath()
  for (const { from, to } of arrows) {
    const [a, b] = [place.get(from)!, place.get(to)!]
    if (!seen(a) && !seen(b)) continue
    ctx.moveTo(a.x + a.width, a.y + a.height / 2)
    ctx.lineTo(b.x, b.y + b.height / 2)
  }
  ctx.stroke()
  ctx.font = '600 13.5px sans-serif'
  for (const card of cards) {
    if (!seen(card)) continue
    ctx.fillStyle = card.momentOfTruth ? '#efcd70' : '#ffffff'
    ctx.fillRect(card.x, card.y, card.width, card.height)
    ctx.strokeRect(card.x, card.y, card.width, card.height)
    ctx.fillStyle = '#1f1c18'
    if (sight.zoom > 0.13) ctx.fillText(card.title, card.x + 14, card.y + 24, card.width - 24)
  }
}
const ask = () => {
  if (!asking) requestAnimationFrame(draw)
  asking = true
}
canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault()
    if (event.ctrlKey) {
      const turn = 2 ** (-event.deltaY * 0.02)
      sight.x = width / 2 - (width / 2 - sight.x) * turn
      sight.y = height / 2 - (height / 2 - sight.y) * turn
      sight.zoom *= turn
    } else {
      sight.x -= event.deltaX
      sight.y -= event.deltaY
    }
    ask()
  },
  { passive: false },
)
canvas.addEventListener('pointerdown', (event) => {
  const [x, y] = [(event.offsetX - sight.x) / sight.zoom, (event.offsetY - sight.y) / sight.zoom]
  const card = cards.find((one) => x >= one.x && y >= one.y && x < one.x + one.width && y < one.y + one.height)
  if (card) held = { card, dx: x - card.x, dy: y - card.y }
})
addEventListener('pointermove', (event) => {
  if (!held) return
  held.card.x = (event.offsetX - sight.x) / sight.zoom - held.dx
  held.card.y = (event.offsetY - sight.y) / sight.zoom - held.dy
  ask()
})
addEventListener('pointerup', () => {
  held = null
})
field.addEventListener('input', () => {
  cards[0]!.title = field.value
  ask()
})
fit.addEventListener('click', () => {
  const right = Math.max(...cards.map((card) => card.x + card.width))
  const bottom = Math.max(...cards.map((card) => card.y + card.height))
  Object.assign(sight, { x: 0, y: 0, zoom: Math.min(width / right, height / bottom) })
  ask()
})
ask()
