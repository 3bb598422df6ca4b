import type { View } from '../../../records/set.ts'
import type { Block } from '../../document.ts'
import { exercises } from './exercises.ts'
import { walks } from './walks.ts'
import { workshops } from './workshops.ts'

/** How the plan came about: the workshops, the exercises and their results, the walkthroughs. Empty parts are left out. */
export const appendix = (view: View): Block[] => [...workshops(view), ...exercises(view), ...walks(view)]
