import type { View } from '../../../shared/records/set.ts'
import { type Key, t } from '../../../shared/text/index.ts'
import type { Sheet } from './index.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const type = (name: string, width: number) => ({ title: capital(t(`records.type.${name}` as Key)), width })
const field = (of: string, name: string, width: number) => ({
  title: capital(t(`records.field.${of}.${name}` as Key)),
  width,
})

/** Sheets for what stands around the touchpoints. */
export function furtherSheets(view: View): Sheet[] {
  const touchpoint = (id: string) => view.get('touchpoint', id)?.title ?? ''
  const opportunity = (id: string) => view.get('opportunity', id)?.title ?? ''
  const journey = (id: string) => view.get('journey', id)?.name ?? ''
  return [
    {
      name: t('exports.sheets.journey'),
      columns: [type('journey', 32), field('journey', 'customer', 40), field('journey', 'purpose', 60)],
      rows: view.all('journey').map((one) => [one.name, one.customer, one.purpose]),
    },
    {
      name: t('exports.sheets.stage'),
      columns: [type('journey', 32), type('stage', 40)],
      rows: view
        .all('journey')
        .flatMap(({ id }) => view.of('stage', 'journey', id).map((one) => [journey(id), one.name])),
    },
    {
      name: t('exports.sheets.lane'),
      columns: [type('journey', 32), type('lane', 40), field('lane', 'layer', 16)],
      rows: view
        .all('journey')
        .flatMap(({ id }) =>
          view.of('lane', 'journey', id).map((one) => [journey(id), one.name, t(`records.layer.${one.layer}`)]),
        ),
    },
    {
      name: t('exports.sheets.dependency'),
      columns: [type('opportunity', 50), { title: t('exports.columns.needs'), width: 50 }],
      rows: view.all('dependency').map((one) => [opportunity(one.opportunity), opportunity(one.needs)]),
    },
    {
      name: t('exports.sheets.removal'),
      columns: [type('opportunity', 50), type('activity', 50)],
      rows: view
        .all('removal')
        .map((one) => [opportunity(one.opportunity), view.get('activity', one.activity)?.text ?? '']),
    },
    {
      name: t('exports.sheets.photo'),
      columns: [type('touchpoint', 36), field('photo', 'caption', 60)],
      rows: view.all('photo').map((one) => [touchpoint(one.touchpoint), one.caption || one.name]),
    },
  ]
}
