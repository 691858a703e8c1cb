import { goOnWith, installWhatIsMissing } from './install.mjs'

installWhatIsMissing()
goOnWith('test.ts')
