/** HTML of the preview's own page: web edition and printed pages side by side, problems below. */

import type { FontFace } from '../fonts/font-faces.ts'
import { fontFaceRule } from '../fonts/subset-face.ts'
import { SHELL_CSS } from './shell-css.ts'
import type { Translation } from './translations.ts'

/** `faces` contain Chinese characters; `addressOf` returns the address of a face. */
export function shell(
  { t, texts }: Translation,
  faces: readonly FontFace[],
  addressOf: (face: FontFace) => string,
): string {
  const layout = (name: 'both' | 'web' | 'pages', isOn = false) =>
    `<button type="button" data-layout="${name}" aria-pressed="${isOn}">${t(`preview/layout-${name}`)}</button>`
  return `<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Perennial</title>
<link rel="icon" href="data:,">
<script type="importmap">{"imports":{"idiomorph":"./vendor/idiomorph.js","pdfjs-dist":"./vendor/pdf.mjs"}}</script>
<script type="application/json" id="texts">${JSON.stringify(texts).replaceAll('<', '\\u003c')}</script>
<style>${fallbackFont(faces, addressOf)}${SHELL_CSS}</style>
</head>
<body>
<header>
<h1 id="name">Perennial</h1>
<select id="edition" aria-label="${t('preview/edition')}"></select>
<select id="locale" aria-label="${t('preview/language')}"></select>
<select id="chapter" aria-label="${t('preview/chapter')}"></select>
<div class="segments" role="group" aria-label="${t('preview/layout')}">${layout('both', true)}${layout('web')}${layout('pages')}</div>
</header>
<div id="ended" class="banner" role="alert" hidden>${t('preview/ended')}</div>
<div id="stale" class="banner" role="status"></div>
<main id="sides" class="both">
<section class="side web" aria-label="${t('preview/web-edition')}">
<div class="bar"><h2>${t('preview/web-edition')}</h2><span id="web-state" class="state" role="status"></span></div>
<div id="unread" class="waiting" hidden>${t('preview/unreadable')}</div>
<iframe id="web" title="${t('preview/web-edition')}"></iframe>
</section>
<section class="side pages" aria-label="${t('preview/printed-pages')}">
<div class="bar"><h2>${t('preview/printed-pages')}</h2><span id="page-numbers"></span><span id="pages-state" class="state" role="status"></span><span class="zoom"><button type="button" id="smaller" aria-label="${t('preview/smaller')}">−</button><span id="factor">${t('preview/client/zoom', { percent: 100 })}</span><button type="button" id="larger" aria-label="${t('preview/larger')}">+</button></span></div>
<div id="pages" tabindex="0" role="region" aria-label="${t('preview/layout-pages')}"></div>
</section>
</main>
<footer>
<button type="button" id="problems-toggle" aria-expanded="true" aria-controls="problems"><span class="title">${t('preview/problems')}</span><span id="counts"></span></button>
<div id="problems" tabindex="0" role="region" aria-label="${t('preview/problems')}"></div>
</footer>
<dialog id="record"></dialog>
<script type="module" src="./client/main.js"></script>
</body>
</html>
`
}

/** Declares a fallback font for systems without Chinese fonts; browsers fetch it only if they need it. */
function fallbackFont(faces: readonly FontFace[], addressOf: (face: FontFace) => string): string {
  const face = faces.find(
    ({ script, family, weight }) => script === 'han' && family.includes('Sans') && weight === 400,
  )
  return face ? fontFaceRule(face, addressOf(face), 'truetype', { family: 'Last' }) : ''
}
