import type { ReactNode } from 'react'
import { Heading, Modal, ModalOverlay, Dialog as Panel } from 'react-aria-components'
import { t } from '../../shared/text/index.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { X } from './icons.ts'

type Props = { title: string; isOpen: boolean; onClose(): void; children: ReactNode }

/** Holds the focus until it is closed, by Escape too; then the focus returns. */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  return (
    <ModalOverlay className="tl-backdrop" isDismissable isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className="tl-modal">
        <Panel className="tl-dialog">
          <div className="tl-dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton label={t('ui.close')} icon={<X />} onPress={onClose} />
          </div>
          {children}
        </Panel>
      </Modal>
    </ModalOverlay>
  )
}

type ConfirmProps = Omit<Props, 'children'> & { words: string; action: string; onConfirm(): void }

/** For the few things that undo cannot take back. */
export function ConfirmDialog({ words, action, onConfirm, onClose, ...rest }: ConfirmProps) {
  return (
    <Dialog {...rest} onClose={onClose}>
      <p>{words}</p>
      <div className="tl-dialog-actions">
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button
          variant="danger"
          onPress={() => {
            onClose()
            onConfirm()
          }}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  )
}
