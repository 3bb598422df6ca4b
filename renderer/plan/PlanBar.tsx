import { t } from '../../shared/text/index.ts'
import { Button } from '../ui/Button.tsx'
import { Plus } from '../ui/icons.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { planViews, setPlan, usePlan } from './state.ts'
import { useAddOpportunity } from './useAddOpportunity.ts'
import { WeightsButton } from './WeightsButton.tsx'

/** Which view of the plan is shown, and what can be done in all of them. */
export function PlanBar() {
  const view = usePlan((state) => state.view)
  const { add, readOnly } = useAddOpportunity()
  return (
    <div className="plan-bar">
      <Segmented
        label={t('planScreen.views.label')}
        hideLabel
        value={view}
        options={planViews.map((id) => ({ id, label: t(`planScreen.views.${id}`) }))}
        onChange={(next) => next && setPlan({ view: next })}
      />
      <div className="plan-bar-end">
        <WeightsButton />
        {!readOnly && (
          <Button variant="primary" icon={<Plus />} onPress={add}>
            {t('planScreen.add')}
          </Button>
        )}
      </div>
    </div>
  )
}
