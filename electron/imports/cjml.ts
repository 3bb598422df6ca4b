import { fail } from '../../shared/errors.ts'
import { columns } from './csv/columns.ts'
import type { Table } from './csv/table.ts'
import { tokens } from './xml.ts'

type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string }

/** Names under which writers of the language put the same thing. */
const touchpointNames = ['touchpoint', 'communicationpoint', 'communication', 'action', 'actionpoint']
const deepest = 40
const mostElements = 200_000

/**
 * A journey in the Customer Journey Modelling Language as a table: the channel is the lane, where there is none who begins.
 * Actors that are referred to and are not there leave their lane to the channel or to none; nothing is refused for them.
 * Throws `import.unreadable` for a document type and for what is no XML.
 */
export function readCjml(xml: string, file: string): Table {
  const header = [
    columns.stage,
    columns.lane,
    columns.touchpoint,
    columns.current,
    columns.ideal,
    columns.currentRating,
  ]
  const all = [...walk(tree(xml, file))]
  const actors = new Map<string, string>()
  const phases = new Map<string, string>()
  for (const one of all) {
    const kind = one.name.toLowerCase()
    if (kind === 'actor') actors.set(value(one, 'id'), value(one, 'name', 'label', 'title'))
    if (['phase', 'stage', 'section'].includes(kind)) phases.set(value(one, 'id'), value(one, 'name', 'label', 'title'))
  }
  const rows = all
    .filter((one) => touchpointNames.includes(one.name.toLowerCase()))
    .map((one, i) => {
      const phase = value(one, 'phase', 'stage', 'section')
      const channel = value(one, 'channel', 'medium')
      const initiator = actors.get(value(one, 'initiator', 'sender', 'actor')) ?? ''
      const rating = value(one, 'experience', 'rating')
      const cells = [
        // Without a phase everything is one stage, so that it stands on the map.
        phases.get(phase) ?? (phase || defaultStage),
        channel || initiator,
        value(one, 'name', 'title', 'label', 'id'),
        value(one, 'description', 'actual'),
        value(one, 'expected', 'planned'),
        /^[-+]?[0-2]$/.test(rating) ? String(Number(rating)) : '',
      ]
      return { number: i + 1, cells }
    })
  return { header, rows }
}

const defaultStage = 'Journey'

function tree(xml: string, file: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const path = [root]
  let elements = 0
  for (const one of tokens(xml, file)) {
    const parent = path.at(-1)!
    if (one.kind === 'text') parent.text += one.text
    else if (one.kind === 'close') {
      // What closes something that is not open is passed over.
      if (path.length > 1 && path.at(-1)!.name === one.name) path.pop()
    } else {
      if (++elements > mostElements) throw fail('import.tooLarge', { file, why: `more than ${mostElements} elements` })
      const node: Node = { name: one.name, attributes: one.attributes, children: [], text: '' }
      parent.children.push(node)
      if (!one.empty && path.length < deepest) path.push(node)
    }
  }
  return root
}

function* walk(node: Node): Generator<Node> {
  for (const child of node.children) {
    yield child
    yield* walk(child)
  }
}

/** An attribute, or a child's own text, under the first of the names that says something. */
function value(node: Node, ...names: string[]): string {
  for (const name of names) {
    const attribute = Object.entries(node.attributes).find(([key]) => key.toLowerCase() === name)?.[1]
    if (attribute?.trim()) return attribute.trim()
    const child = node.children.find((one) => one.name.toLowerCase() === name)
    if (child?.text.trim()) return child.text.trim()
    const reference = child && (child.attributes.ref ?? child.attributes.idref ?? child.attributes.id)
    if (reference?.trim()) return reference.trim()
  }
  return ''
}
