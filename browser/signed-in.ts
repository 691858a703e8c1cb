/** What the pages of somebody who is signed in gain with scripts; more is loaded only where there is a need. */
import './messages.ts'
import { lookForEntries } from './waiting/need.ts'
import './page.ts'

lookForEntries()
