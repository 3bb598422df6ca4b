import { create } from 'zustand'
import type { Answer } from '../../../shared/insight/exercises/answers.ts'
import type { LiveExercise, Outcome } from '../../../shared/room/exercise.ts'

type Aspect = Outcome['agreed'][number]['aspect']
export type Place = Omit<Outcome['placed'][number], 'entry'>

/** What the group agreed on so far. It lives on this screen until the exercise is ended, also over a reload. */
export type Agreement = {
  agreed: Record<string, Outcome['agreed'][number]>
  /** Where each entry goes; null: nowhere. */
  placed: Record<string, Place | null>
  causes: string[]
  /** Proposals of duplicates that the group left apart. */
  apart: string[]
}

const key = 'touchline.agreement'
const nothing: Agreement = { agreed: {}, placed: {}, causes: [], apart: [] }

function kept(): Agreement {
  try {
    return { ...nothing, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Agreement>) }
  } catch {
    return nothing
  }
}

export const useAgreement = create<Agreement>(kept)
useAgreement.subscribe((state) => sessionStorage.setItem(key, JSON.stringify(state)))

export const clearDraft = () => useAgreement.setState(nothing, true)

const keyOf = (subject: string, aspect: Aspect) => `${subject} ${aspect}`
export const agreedOn = (state: Agreement, subject: string, aspect: Aspect) => state.agreed[keyOf(subject, aspect)]

export function agree(subject: string, aspect: Aspect, part: { text?: string | null; value?: number | null }): void {
  const one = { subject, aspect, text: null, value: null, ...part }
  useAgreement.setState(({ agreed }) => ({ agreed: { ...agreed, [keyOf(subject, aspect)]: one } }))
}

export const placeEntry = (entry: string, place: Place | null) =>
  useAgreement.setState(({ placed }) => ({ placed: { ...placed, [entry]: place } }))

export const nowhere: Place = { text: null, journey: null, stage: null, lane: null, touchpoint: null }

export const placeOf = ({ placed }: Pick<Agreement, 'placed'>, { id }: Answer): Place | null => placed[id] ?? null

export const agreeOnCause = (id: string, on: boolean) =>
  useAgreement.setState(({ causes }) => ({ causes: on ? [...causes, id] : causes.filter((one) => one !== id) }))

export const leaveApart = (ids: string) => useAgreement.setState(({ apart }) => ({ apart: [...apart, ids] }))

/** With what an exercise is ended. What was put with something else since goes with that. */
export function outcomeFor({ setup, shown }: LiveExercise): Outcome {
  const state = useAgreement.getState()
  const there = new Set(shown.map(({ id }) => id))
  const heads = setup.kind === 'collect' ? shown.filter((one) => one.group === null) : []
  return {
    agreed: Object.values(state.agreed).filter((one) => one.text?.trim() || one.value !== null),
    placed: heads.flatMap((one) => {
      const place = placeOf(state, one)
      return place ? [{ entry: one.id, ...place }] : []
    }),
    causes: state.causes.filter((id) => there.has(id)),
  }
}
