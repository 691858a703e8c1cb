import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The hashed addresses of the built stylesheets, scripts, font and icon, by their plain names. */
export type Assets = (name: string) => string

export function readAssets(root: string): Assets {
  const manifest = JSON.parse(readFileSync(path.join(root, 'assets.json'), 'utf8')) as Record<string, string>
  return name => {
    const address = manifest[name]
    if (!address) throw new Error(`The build made no ${name}`)
    return address
  }
}
