/** The hashed addresses of what a page loads. */
export interface PageAssets {
  stylesheets: readonly string[]
  font: string
  icon: string
  scripts: readonly string[]
}

interface HeadProps {
  title: string
  wrong?: boolean
  service: string
  assets: PageAssets
}

export const Head = ({ title, wrong, service, assets }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{`${wrong ? 'Error: ' : ''}${title} – ${service}`}</title>
    <meta name="theme-color" content="#FFFFFF" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#182036" media="(prefers-color-scheme: dark)" />
    <link rel="icon" href={assets.icon} type="image/svg+xml" />
    <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
    {assets.stylesheets.map(href => (
      <link key={href} rel="stylesheet" href={href} />
    ))}
    {assets.scripts.map(src => (
      <script key={src} type="module" src={src} />
    ))}
  </head>
)
