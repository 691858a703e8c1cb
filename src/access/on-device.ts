import { markOf } from '../core/mark.ts'

/** A mark of a person, so that what a device keeps for one of them is never taken for another's. */
export const whoseOnDevice = (personId: string): string => markOf(['on a device', personId])
