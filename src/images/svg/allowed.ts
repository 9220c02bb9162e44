/** Elements and attributes that are allowed in drawings. All others are removed: scripts, animation, and addresses to load or visit. */
import { find, svg as schema } from 'property-information'
import type { Options as Schema } from 'rehype-sanitize'

const ELEMENTS = [
  ...[
    'svg',
    'g',
    'defs',
    'symbol',
    'use',
    'path',
    'circle',
    'ellipse',
    'rect',
    'line',
    'polyline',
    'polygon',
  ],
  ...['text', 'tspan', 'textPath', 'title', 'desc', 'image', 'foreignObject', 'div', 'span'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker', 'filter'],
  ...[
    'feBlend',
    'feColorMatrix',
    'feComponentTransfer',
    'feComposite',
    'feConvolveMatrix',
    'feDiffuseLighting',
  ],
  ...[
    'feDisplacementMap',
    'feDistantLight',
    'feDropShadow',
    'feFlood',
    'feFuncA',
    'feFuncB',
    'feFuncG',
    'feFuncR',
  ],
  ...['feGaussianBlur', 'feImage', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset', 'fePointLight'],
  ...['feSpecularLighting', 'feSpotLight', 'feTile', 'feTurbulence'],
]

/** Elements whose removal is not reported, because no browser draws them or their effect was already applied to others. */
const SILENT = new Set([
  ...['style', 'html:style', 'metadata', 'view', 'cursor', 'color-profile', 'font', 'font-face'],
  ...[
    'glyph',
    'missing-glyph',
    'hkern',
    'vkern',
    'altGlyph',
    'altGlyphDef',
    'tref',
    'solidcolor',
    'meshgradient',
  ],
])

const GEOMETRY =
  'x y x1 y1 x2 y2 cx cy r rx ry d dx dy points width height viewBox transform preserveAspectRatio rotate textLength lengthAdjust pathLength startOffset method spacing side fx fy fr offset refX refY orient markerWidth markerHeight markerUnits gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits'
const FILTERS =
  'in in2 result mode type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha kernelUnitLength surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles'
/** Presentation attributes (SVG 2, 6.6). */
const PAINT =
  'alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering isolation letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-overflow text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode'
const OTHERS = 'id href style xml:space'

const properties = [GEOMETRY, FILTERS, PAINT, OTHERS]
  .flatMap(names => names.split(' '))
  .map(name => find(schema, name).property)

export const ALLOWED: Schema = {
  tagNames: ELEMENTS,
  attributes: { '*': properties },
  // Override the library's defaults, which are for HTML.
  protocols: {},
  clobber: [],
  ancestors: {},
  required: {},
  strip: [
    ...['script', 'style', 'html:script', 'html:style', 'metadata', 'font', 'flowRoot', 'math'],
    ...[
      'animate',
      'set',
      'animateTransform',
      'animateMotion',
      'animateColor',
      'discard',
      'handler',
      'listener',
    ],
    ...['html:iframe', 'html:object', 'html:embed', 'html:video', 'html:audio', 'html:canvas', 'html:select'],
    ...['html:textarea', 'html:template', 'html:noscript', 'html:title', 'html:head'],
  ],
}

const drawn = new Set(ELEMENTS)

/** The name under which a removed element is reported; undefined if nothing is missing without it. */
export function removedElementName(name: string): string | undefined {
  if (drawn.has(name) || SILENT.has(name)) return undefined
  return `\`<${name.replace('html:', '')}>\``
}

/** True for event handlers. */
export const isHandler = (property: string): boolean => /^on/i.test(property)
