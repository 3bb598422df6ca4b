import { expect, test } from 'vitest'
import { clientCopy } from '../../../shared/documents/clientCopy.ts'
import { planDocument } from '../../../shared/documents/plan/index.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

const secret = 'Zanzibar'

test('leaves out notes, tellers and all that is confidential, and says so', () => {
  const view = sampleRecords()
  const [touchpoint] = view.all('touchpoint')
  const [told, refused, ...others] = view.all('story')
  const link = view.all('addressing').find((one) => one.cause !== null)!
  const kept = view.get('opportunity', link.opportunity)!
  const dropped = view.all('opportunity').find((one) => one.id !== kept.id)!
  view.put('touchpoint', { ...touchpoint!, note: secret })
  view.put('story', { ...told!, confidential: true, text: secret })
  view.put('story', { ...refused!, consent: 'refused', text: secret })
  for (const one of others) view.put('story', { ...one, teller: secret })
  view.put('cause', { ...view.get('cause', link.cause!)!, confidential: true, text: secret })
  view.put('opportunity', { ...dropped, confidential: true, title: secret })
  view.put('photo', {
    ...{ id: 'p', touchpoint: touchpoint!.id, order: 'a0', hash: 'a'.repeat(64), mediaType: 'image/png', size: 1 },
    ...{ name: '', caption: secret, confidential: true },
  })
  const copy = clientCopy(view)
  expect(JSON.stringify([...copy.view.entries()])).not.toContain(secret)
  expect(JSON.stringify([...view.entries()])).toContain(secret)
  expect(copy.leftOut).toBe(
    `Client copy. Left out: 1 internal note, the name${others.length === 1 ? '' : 's'} of ${others.length} teller${others.length === 1 ? '' : 's'}, 2 confidential stories, the words of 1 confidential cause, 1 confidential opportunity, and 1 confidential photo.`,
  )
  // What a confidential cause explains is no guess for that.
  const words = JSON.stringify(planDocument(copy.view, copy.leftOut))
  expect(words).toContain('A cause that is not in this copy')
  expect(copy.view.get('addressing', link.id)).toEqual(link)
  expect(copy.view.all('addressing').some((one) => one.opportunity === dropped.id)).toBe(false)
})

test('says that nothing was left out where there was nothing', () => {
  const view = sampleRecords()
  for (const one of view.all('story')) view.put('story', { ...one, teller: '' })
  expect(clientCopy(view).leftOut).toContain('nothing')
})
