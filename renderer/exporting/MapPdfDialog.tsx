import { useState } from 'react'
import { orientations, type Paper, pagesFor, paperNames, papers, type Sheets } from '../../shared/documents/sheets.ts'
import { t } from '../../shared/text/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Switch } from '../ui/Switch.tsx'
import './mapPdf.css'

/** Asks on what paper the map is to be, and shows how many sheets that takes. */
export function MapPdfDialog({ onClose, onWrite }: { onClose(): void; onWrite(sheets: Sheets): void }) {
  const [choice, setChoice] = useState<Sheets>({ paper: 'A3', orientation: 'landscape', tiled: false })
  const set = (part: Partial<Sheets>) => setChoice((now) => ({ ...now, ...part }))
  const plan = pagesFor(choice)
  const { width, height } = plan.poster
  return (
    <Dialog title={t('exports.mapPdf.title')} isOpen onClose={onClose}>
      <div className="map-pdf">
        <div className="map-pdf-choices">
          <Segmented
            label={t('exports.mapPdf.paper')}
            value={choice.paper}
            options={paperNames.map((id) => ({ id, label: id }))}
            onChange={(paper) => paper && set({ paper, tiled: choice.tiled && paper !== 'A4' })}
          />
          <Segmented
            label={t('exports.mapPdf.orientation')}
            value={choice.orientation}
            options={orientations.map((id) => ({ id, label: t(`exports.mapPdf.${id}`) }))}
            onChange={(orientation) => orientation && set({ orientation })}
          />
          <Switch isSelected={choice.tiled} isDisabled={choice.paper === 'A4'} onChange={(tiled) => set({ tiled })}>
            {t('exports.mapPdf.tiled')}
          </Switch>
          <p className="map-pdf-sum" aria-live="polite">
            {t('exports.mapPdf.size', { width, height })}
            <br />
            {t('exports.mapPdf.pages', { count: plan.pages.length })}
            {choice.tiled && ` ${t('exports.mapPdf.glue')}`}
          </p>
        </div>
        <Sketch choice={choice} />
      </div>
      <div className="tl-dialog-actions">
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button
          variant="primary"
          onPress={() => {
            onClose()
            onWrite(choice)
          }}
        >
          {t('exports.mapPdf.write')}
        </Button>
      </div>
    </Dialog>
  )
}

/** The poster beside a person's height of a door (2 m), with the sheets that it is made of. */
function Sketch({ choice }: { choice: Sheets & { paper: Paper } }) {
  const { poster, printable, pages } = pagesFor(choice)
  const largest = papers.A0.height
  return (
    <svg className="map-pdf-sketch" viewBox={`-10 -10 ${largest + 20} ${largest + 20}`} aria-hidden="true">
      <g transform={`translate(${(largest - poster.width) / 2} ${(largest - poster.height) / 2})`}>
        <rect className="poster" width={poster.width} height={poster.height} />
        {pages.length > 1 &&
          pages.map(({ x, y }) => (
            <rect
              key={`${x} ${y}`}
              className="tile"
              {...{ x, y }}
              width={Math.min(printable.width, poster.width - x)}
              height={Math.min(printable.height, poster.height - y)}
            />
          ))}
      </g>
    </svg>
  )
}
