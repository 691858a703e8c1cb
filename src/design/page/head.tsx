import { kept } from '../kept.tsx'

/** The hashed addresses of what a page loads. */
export interface PageAssets {
  stylesheets: readonly string[]
  font: string
  icon: string
  /** What a phone needs to put the site beside its apps. */
  manifest: string
  touchIcon: string
  scripts: readonly string[]
}

interface HeadProps {
  title: string
  wrong?: boolean
  service: string
  assets: PageAssets
  /** Of the browser's own bar, by day and by night. */
  bar: { day: string; night: string }
}

export const Head = ({ title, wrong, service, assets, bar }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${wrong ? 'Error: ' : ''}${title} – ${service}`}</title>
    <Loads assets={assets} bar={bar} />
  </head>
)

const FreshLoads = ({ assets, bar }: Pick<HeadProps, 'assets' | 'bar'>) => (
  <>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="theme-color" content={bar.day} media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content={bar.night} media="(prefers-color-scheme: dark)" />
    <link rel="icon" href={assets.icon} type="image/svg+xml" />
    <link rel="manifest" href={assets.manifest} />
    <link rel="apple-touch-icon" href={assets.touchIcon} />
    <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
    {assets.stylesheets.map(href => (
      <link key={href} rel="stylesheet" href={href} />
    ))}
    {assets.scripts.map(src => (
      <script key={src} type="module" src={src} />
    ))}
  </>
)

const Loads = kept(FreshLoads, loads => JSON.stringify(loads))
