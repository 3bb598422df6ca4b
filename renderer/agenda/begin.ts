import { type TemplateName, templateNames } from '../../shared/agenda/templates.ts'
import { addWorkshop } from '../../shared/edits/agenda.ts'
import { localDay } from '../../shared/insight/agenda.ts'
import { t } from '../../shared/text/index.ts'
import type { Client } from '../client/client.ts'
import { useAgenda } from './state.ts'

/** What a workshop can be made from. */
export const beginnings = [...templateNames, 'blank'] as const

/** Makes a workshop for today at nine, from a template or blank, and shows it. */
export function makeWorkshop(client: Client, from: TemplateName | 'blank'): void {
  const { id, intent } = addWorkshop(client.view, from === 'blank' ? null : from, {
    name: t(`agenda.name.${from}`),
    day: localDay(new Date()),
    begins: '09:00',
  })
  client.commit(intent)
  useAgenda.getState().choose(id)
}
