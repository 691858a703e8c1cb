import type { Assets } from '../../core/assets.ts'
import type { Organisation } from '../../organisation/profile.ts'

/** What a phone or computer needs to know to put the site beside its apps. */
export const manifestOf = ({ name, service, trust, colours }: Organisation, assets: Assets) => ({
  id: '/',
  start_url: '/today',
  scope: '/',
  display: 'standalone',
  lang: 'en-GB',
  name: service.name,
  short_name: service.name,
  description: `${service.strapline ?? service.name}. ${trust.name}`,
  background_color: colours.page,
  theme_color: colours.bar.day,
  icons: [
    { src: assets(`${name}/app-192.png`), sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: assets(`${name}/app-512.png`), sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: assets(`${name}/app-maskable-512.png`), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  // On a long press of the icon: help comes first.
  shortcuts: [
    { name: 'Get support', url: '/support' },
    { name: 'My safety plan', url: '/safety-plan' },
  ],
})
