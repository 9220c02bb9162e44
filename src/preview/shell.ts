/** HTML of the preview's own page: web edition and printed pages side by side, problems below. */

import type { FontFace } from '../fonts/font-faces.ts'
import { fontFaceRule } from '../fonts/subset-face.ts'
import { SHELL_CSS } from './shell-css.ts'
import type { Translation } from './translations.ts'

/** `faces` contain Chinese characters; `addressOf` returns the address of a face. */
export function shell(
  { language, words }: Translation,
  faces: readonly FontFace[],
  addressOf: (face: FontFace) => string,
): string {
  const say = (text: string) => words[text] ?? text
  const layout = (name: string, words: string, isOn = false) =>
    `<button type="button" data-layout="${name}" aria-pressed="${isOn}">${say(words)}</button>`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Perennial</title>
<link rel="icon" href="data:,">
<script type="importmap">{"imports":{"idiomorph":"./vendor/idiomorph.js","pdfjs-dist":"./vendor/pdf.mjs"}}</script>
<script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>
<style>${fallbackFont(faces, addressOf)}${SHELL_CSS}</style>
</head>
<body>
<header>
<h1 id="name">Perennial</h1>
<select id="edition" aria-label="${say('Edition')}"></select>
<select id="locale" aria-label="${say('Language')}"></select>
<select id="chapter" aria-label="${say('Chapter')}"></select>
<div class="segments" role="group" aria-label="${say('What is shown')}">${layout('both', 'Both', true)}${layout('web', 'Web')}${layout('pages', 'Pages')}</div>
</header>
<div id="ended" class="banner" role="alert" hidden>${say('perennial dev has ended. Start it again, and open the address that it prints.')}</div>
<div id="stale" class="banner" role="status"></div>
<main id="sides" class="both">
<section class="side web" aria-label="${say('Web edition')}">
<div class="bar"><h2>${say('Web edition')}</h2><span id="web-state" class="state" role="status"></span></div>
<div id="unread" class="waiting" hidden>${say('The report cannot be read yet. What is wrong stands below; the preview goes on when it is mended.')}</div>
<iframe id="web" title="${say('Web edition')}"></iframe>
</section>
<section class="side pages" aria-label="${say('Printed pages')}">
<div class="bar"><h2>${say('Printed pages')}</h2><span id="page-numbers"></span><span id="pages-state" class="state" role="status"></span><span class="zoom"><button type="button" id="smaller" aria-label="${say('Smaller pages')}">−</button><span id="factor">${say('{} %').replace('{}', '100')}</span><button type="button" id="larger" aria-label="${say('Larger pages')}">+</button></span></div>
<div id="pages" tabindex="0" role="region" aria-label="${say('Pages')}"></div>
</section>
</main>
<footer>
<button type="button" id="problems-toggle" aria-expanded="true" aria-controls="problems"><span class="title">${say('Problems')}</span><span id="counts"></span></button>
<div id="problems" tabindex="0" role="region" aria-label="${say('Problems')}"></div>
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
