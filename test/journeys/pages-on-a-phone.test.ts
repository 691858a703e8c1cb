import { phone } from '../browser.ts'
import { everyPageAt } from './every-page.ts'

await everyPageAt(phone)
