import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { columns } from '../../electron/imports/csv/columns.ts'
import { expect, test } from './support/app.ts'

const script = '<script>window.hit = 1</script><img src=x onerror="window.hit = 1">'
const formula = "=cmd|'/C calc'!A0"

for (const text of [script, formula])
  test(`shows ${text.slice(0, 12)} in every field as the text it is`, async ({ app: { page, folder } }) => {
    const free = [
      'stage',
      'lane',
      'touchpoint',
      'current',
      'ideal',
      'owner',
      'standard',
      'metric',
      'unit',
      'activity',
      'story',
      'teller',
      'cause',
      'opportunity',
      'planOwner',
    ]
    const quoted = `"${text.replaceAll('"', '""')}"`
    const names = free.map((key) => columns[key as keyof typeof columns])
    const path = join(folder, 'hostile.csv')
    writeFileSync(path, `${names.join(',')}\n${names.map(() => quoted).join(',')}\n`)
    await page.getByLabel('Import a CSV', { exact: true }).setInputFiles(path)
    await expect(page.getByText('1 of 1 row can be used.')).toBeVisible()
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByText('All changes saved')).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(text.slice(1, 7))
    await page.getByRole('option').first().click()
    await expect(page.getByPlaceholder('Untitled touchpoint')).toHaveValue(text)
    await expect(page.getByLabel('Owner').first()).toHaveValue(text)
    await page.getByRole('button', { name: 'Plan', exact: true }).click()
    await page.getByRole('rowheader').first().click()
    for (const view of ['Board', 'Matrix', 'Time line', 'What I own', 'Document'])
      await page.getByRole('radio', { name: view }).click()
    await expect(page.getByRole('heading', { name: text.slice(0, 10) }).first()).toBeVisible()
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  })
