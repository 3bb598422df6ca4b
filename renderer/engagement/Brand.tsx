import { useRef } from 'react'
import { asRefusal } from '../../shared/errors.ts'
import type { Engagement } from '../../shared/records/engagement.ts'
import { t } from '../../shared/text/index.ts'
import { uploadPhoto } from '../client/bytes.ts'
import { useClientState } from '../client/hooks.ts'
import { useSetter } from '../inspector/useSetter.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { FileInput, type FileInputHandle } from '../ui/FileInput.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { notify } from '../ui/notices.tsx'
import { Picture } from '../ui/Picture.tsx'
import { useDraft } from '../ui/useDraft.ts'

type Props = { engagement: Engagement; isDisabled: boolean }

/** What the client's exports look like, logo and colour, and how long a working day is. */
export function Brand({ engagement, isDisabled }: Props) {
  const file = useClientState((state) => state.file)!
  const set = useSetter('engagement', 'engagement')
  // A colour that is being looked for is a draft: one edit, not one for each shade passed.
  const colour = useDraft(engagement.colour, (chosen) => set('colour', chosen))
  const picker = useRef<FileInputHandle>(null)
  const keep = async (picture: File) => {
    try {
      set('logo', (await uploadPhoto(file, picture)).hash)
    } catch (error) {
      notify.refusal(asRefusal(error))
    }
  }
  return (
    <>
      <div className="tl-field">
        <span className="tl-label">{t('engagement.logo')}</span>
        <div className="engagement-row">
          {engagement.logo && <Picture className="engagement-logo" hash={engagement.logo} alt={t('engagement.logo')} />}
          <Button isDisabled={isDisabled} onPress={() => picker.current?.pick()}>
            {engagement.logo ? t('engagement.changeLogo') : t('engagement.chooseLogo')}
          </Button>
          {engagement.logo && (
            <Button variant="quiet" isDisabled={isDisabled} onPress={() => set('logo', null)}>
              {t('engagement.noLogo')}
            </Button>
          )}
        </div>
        <span className="tl-description">{t('engagement.logoHint')}</span>
        <FileInput
          ref={picker}
          accept="image/png,image/jpeg"
          label={t('engagement.chooseLogo')}
          onPick={(one) => void keep(one)}
        />
      </div>
      <Field label={t('engagement.colour')} description={t('engagement.colourHint')}>
        {({ id, describedBy }) => (
          <div className="engagement-row">
            <input
              id={id}
              type="color"
              className="engagement-colour"
              value={colour.text || '#14503f'}
              disabled={isDisabled}
              aria-describedby={describedBy}
              onChange={(event) => colour.setText(event.target.value.toLowerCase())}
              onBlur={colour.flush}
            />
            {engagement.colour && (
              <Button variant="quiet" isDisabled={isDisabled} onPress={() => set('colour', '')}>
                {t('engagement.ownColour')}
              </Button>
            )}
          </div>
        )}
      </Field>
      <NumberField
        label={t('engagement.hoursPerDay')}
        value={engagement.hoursPerDay}
        least={1}
        most={24}
        isDisabled={isDisabled}
        onCommit={(hours) => hours !== null && set('hoursPerDay', hours)}
      />
    </>
  )
}
