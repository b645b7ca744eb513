import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** A page for the browser, bundled and kept in memory. */
export interface Bundle {
  /** The document that loads the rest. */
  html: string
  /** Name → what is sent under it; names carry a hash, so they may be kept for ever. */
  assets: Map<string, { text: string; mime: string }>
}

const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Bundles a page's entry (TSX, with the CSS it imports). @param base where its assets are served. */
export async function bundlePage(entry: URL, title: string, base: string): Promise<Bundle> {
  const built = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    outdir: 'assets',
    format: 'esm',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  })
  const assets: Bundle['assets'] = new Map()
  const tags = built.outputFiles.map(({ path, text }) => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
    const isStyle = path.endsWith('.css')
    const name = `${hash}.${isStyle ? 'css' : 'js'}`
    assets.set(name, { text, mime: isStyle ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8' })
    return isStyle
      ? `<link rel="stylesheet" href="${base}/${name}">`
      : `<script type="module" src="${base}/${name}"></script>`
  })
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${safe(title)}</title><link rel="icon" href="/favicon.ico">
${tags.sort().join('\n')}
</head><body><div id="page"></div></body></html>
`
  return { html, assets }
}
