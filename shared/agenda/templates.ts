import type { ExerciseKind } from '../records/exercise.ts'
import { type Key, t } from '../text/index.ts'

export const templateNames = ['half', 'whole'] as const
export type TemplateName = (typeof templateNames)[number]

/** A step of a template: its words stand in the catalogue under `agenda.step`. */
type Planned = { step: string; minutes: number; exercise?: ExerciseKind }

const parts: Record<TemplateName, readonly Planned[]> = {
  half: [
    { step: 'welcome', minutes: 10 },
    { step: 'touchpoint', minutes: 10 },
    { step: 'collect', minutes: 30, exercise: 'collect' },
    { step: 'truth', minutes: 20, exercise: 'vote' },
    { step: 'isAndShould', minutes: 40, exercise: 'isAndShould' },
    { step: 'break', minutes: 15 },
    { step: 'causes', minutes: 35, exercise: 'why' },
    { step: 'opportunities', minutes: 30, exercise: 'collect' },
    { step: 'choose', minutes: 15, exercise: 'vote' },
    { step: 'plan', minutes: 25 },
    { step: 'close', minutes: 10 },
  ],
  whole: [
    { step: 'welcome', minutes: 15 },
    { step: 'touchpoint', minutes: 15 },
    { step: 'poll', minutes: 20, exercise: 'poll' },
    { step: 'collect', minutes: 35, exercise: 'collect' },
    { step: 'truth', minutes: 20, exercise: 'vote' },
    { step: 'break', minutes: 15 },
    { step: 'walk', minutes: 70 },
    { step: 'isAndShould', minutes: 45, exercise: 'isAndShould' },
    { step: 'lunch', minutes: 60 },
    { step: 'rate', minutes: 20, exercise: 'rate' },
    { step: 'causes', minutes: 45, exercise: 'why' },
    { step: 'break', minutes: 15 },
    { step: 'opportunities', minutes: 35, exercise: 'collect' },
    { step: 'choose', minutes: 15, exercise: 'vote' },
    { step: 'plan', minutes: 35 },
    { step: 'close', minutes: 20 },
  ],
}

/** How long a template says that it takes, in minutes; its steps' minutes sum to it. */
export const templateMinutes: Record<TemplateName, number> = { half: 4 * 60, whole: 8 * 60 }

export type TemplateStep = { title: string; minutes: number; exercise: ExerciseKind | null; material: string }

/** The steps of a template, in the words of the catalogue. */
export const stepsOf = (name: TemplateName): TemplateStep[] =>
  parts[name].map(({ step, minutes, exercise = null }) => ({
    title: t(`agenda.step.${step}.title` as Key),
    minutes,
    exercise,
    material: t(`agenda.step.${step}.material` as Key),
  }))
