import { goOnWith, installWhatIsMissing } from './install.mjs'

installWhatIsMissing()
goOnWith('../bench/bench.ts')
