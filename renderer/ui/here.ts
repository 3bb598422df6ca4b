import { createContext, type ReactNode, useContext } from 'react'

/** What is shown beside a named field of the thing that is looked at: who else is there. Set by the feature around it. */
export const HereContext = createContext<((field: string) => ReactNode) | null>(null)

export function useHere(field: string | undefined): ReactNode {
  const here = useContext(HereContext)
  return field !== undefined && here ? here(field) : null
}
