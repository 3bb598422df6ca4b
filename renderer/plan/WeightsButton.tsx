import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Label,
  Popover,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components'
import { setWeights } from '../../shared/edits/weights.ts'
import { figure } from '../../shared/format.ts'
import { factors, type Weights, weightsOf } from '../../shared/insight/priority.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import { Button as Action } from '../ui/Button.tsx'
import { Scale } from '../ui/icons.ts'
import { useMay } from '../workspace/useMay.ts'

/** How much each factor of the priority counts in this engagement. */
export function WeightsButton() {
  const client = useClient()
  const own = useMay('weights')
  const readOnly = useClientState((state) => state.readOnly) || !own
  const weights = useComputed(['engagement'], weightsOf)
  const set = (values: Partial<Weights>) => client.commit(setWeights(client.view, values))
  return (
    <DialogTrigger>
      <Button className="tl-icon-button tl-icon-button-labelled">
        <Scale aria-hidden="true" />
        {t('planScreen.weights')}
      </Button>
      <Popover className="tl-menu-popover plan-popover" placement="bottom end">
        <Dialog className="plan-popover-body plan-weights">
          <Heading slot="title">{t('planScreen.weightsTitle')}</Heading>
          <p className="plan-muted">{t('planScreen.weightsWhat')}</p>
          {factors.map((factor) => (
            // The key: while it is dragged it is the slider's own, a change from elsewhere sets it anew.
            <Slider
              key={`${factor}${weights[factor]}`}
              className="plan-slider"
              minValue={0}
              maxValue={5}
              step={0.5}
              defaultValue={weights[factor]}
              isDisabled={readOnly}
              onChangeEnd={(value) => set({ [factor]: value })}
            >
              <Label>{t('planScreen.weightOf', { factor: t(`planScreen.factor.${factor}`).toLowerCase() })}</Label>
              <SliderOutput className="num">{({ state }) => `× ${figure(state.values[0]!)}`}</SliderOutput>
              <SliderTrack className="plan-slider-track">
                <SliderThumb className="plan-slider-thumb" />
              </SliderTrack>
            </Slider>
          ))}
          {!readOnly && (
            <Action onPress={() => set({ impact: 1, need: 1, saving: 1 })}>{t('planScreen.equalWeights')}</Action>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
