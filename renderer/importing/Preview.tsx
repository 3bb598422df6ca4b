import type { ImportPreview } from '../../shared/protocol.ts'
import { t } from '../../shared/text/index.ts'

/** What an import would add, what it leaves out and why, and its first rows. */
export function Preview({ preview }: { preview: ImportPreview }) {
  const { kind, rows, used, touchpoints, stages, lanes, ignored, problems, sample } = preview
  return (
    <>
      <ul className="importing-facts">
        <li>
          {kind !== 'json' ? t('importing.summary', { count: rows, used }) : t('importing.records', { count: used })}
        </li>
        {used === 0 && <li>{t('importing.nothing')}</li>}
        {touchpoints > 0 && <li>{t('importing.adds', { count: touchpoints })}</li>}
        {stages.length > 0 && <li>{t('importing.stages', { names: stages.join(', ') })}</li>}
        {lanes.length > 0 && <li>{t('importing.lanes', { names: lanes.join(', ') })}</li>}
        {ignored.length > 0 && <li>{t('importing.ignored', { names: ignored.join(', ') })}</li>}
      </ul>
      {problems.length > 0 && (
        <section className="importing-problems" aria-label={t('importing.problems', { count: problems.length })}>
          <h3>{t('importing.problems', { count: problems.length })}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
          <ul tabIndex={0}>
            {problems.map(({ row, reason }) => (
              <li key={`${row} ${reason}`}>
                <b>{t('importing.row', { row })}</b> {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {sample.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard
        <section className="importing-rows" aria-label={t('importing.preview')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {(['row', 'stage', 'lane', 'touchpoint'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`importing.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sample.map((one) => (
                <tr key={one.row}>
                  <td>{one.row}</td>
                  <td>{one.stage}</td>
                  <td>{one.lane}</td>
                  <td>{one.touchpoint}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
