import { desk } from '../browser.ts'
import { everyPageAt } from './every-page.ts'

await everyPageAt(desk)
