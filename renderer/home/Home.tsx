import { useRef, useState } from 'react'
import { t } from '../../shared/text/index.ts'
import { DamagedDialog } from '../health/DamagedDialog.tsx'
import { ImportDialog } from '../importing/ImportDialog.tsx'
import { importable } from '../importing/importable.ts'
import { Button } from '../ui/Button.tsx'
import { FileInput, type FileInputHandle } from '../ui/FileInput.tsx'
import { FolderOpen, Table } from '../ui/icons.ts'
import { Mark } from '../ui/signs.tsx'
import { ThemeButton } from '../ui/ThemeButton.tsx'
import { NewDialog } from './NewDialog.tsx'
import { Recent } from './Recent.tsx'
import { SampleCard } from './SampleCard.tsx'
import { useHome } from './useHome.ts'
import './home.css'

/** The first screen: two ways to begin, what was open before, and the sample. */
export function Home() {
  const { home, busy, open, create, choose, openUpload, forget, damaged, leaveDamaged, restore } = useHome()
  const [naming, setNaming] = useState(false)
  const [importing, setImporting] = useState<File | null>(null)
  const openFile = useRef<FileInputHandle>(null)
  const importFile = useRef<FileInputHandle>(null)
  return (
    <div className="home">
      <header className="home-bar">
        <Mark />
        <span>{t('shell.product')}</span>
        <ThemeButton />
      </header>
      <main className="home-main" aria-busy={busy}>
        <div>
          <h1>{t('home.title')}</h1>
          <p className="home-lead">{t('home.lead')}</p>
          <div className="home-actions">
            <Button variant="primary" size="big" onPress={() => setNaming(true)}>
              {t('home.new')}
            </Button>
            <Button
              size="big"
              icon={<FolderOpen />}
              onPress={() => (home?.native ? void choose() : openFile.current?.pick())}
            >
              {t('home.open')}
            </Button>
            <Button size="big" icon={<Table />} onPress={() => importFile.current?.pick()}>
              {t('home.import')}
            </Button>
          </div>
          <Recent
            files={home?.files ?? null}
            onOpen={(file) => void open(file, home?.files.find((one) => one.file === file)?.name)}
            onForget={(file) => void forget(file)}
          />
        </div>
        <SampleCard onOpen={() => void create(t('home.sampleTitle'), 'sample')} />
      </main>
      <footer className="home-local">{t('home.local')}</footer>
      <FileInput ref={openFile} accept=".touchline" label={t('home.open')} onPick={(file) => void openUpload(file)} />
      <FileInput ref={importFile} accept={importable} label={t('home.import')} onPick={setImporting} />
      <NewDialog isOpen={naming} onClose={() => setNaming(false)} onCreate={(name) => void create(name, 'blank')} />
      {damaged && (
        <DamagedDialog
          damaged={damaged}
          onClose={leaveDamaged}
          onRestore={({ name }) => void restore(damaged.file, name)}
        />
      )}
      {importing && <ImportDialog picked={importing} onClose={() => setImporting(null)} />}
    </div>
  )
}
