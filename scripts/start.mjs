import { goOnWith, installWhatIsMissing } from './install.mjs'

installWhatIsMissing()
goOnWith('start.ts')
