/**
 * Chromium's headless shell from the npm package, unpacked once with its own libraries, so that `npm ci` alone is enough on
 * a Linux that has no browser and none of a browser's libraries.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import tar from 'tar-fs'
import { cacheFolder } from '../../../base/cache-folder.ts'
import { fillOnce } from '../../../base/fill-once.ts'

export interface BrowserProgram {
  path: string
  /** Added to the child's environment only. */
  env: Readonly<Record<string, string>>
  shell: boolean
  /** Folder of the only fonts that it may see; undefined for a program that finds its own. */
  fonts?: string
}

/** Of the package; undefined where it has no program for this machine. */
export async function embeddedVersion(): Promise<string | undefined> {
  const packageFolder = findPackage()
  if (!packageFolder) return undefined
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  return (manifest as { version: string }).version
}

/**
 * Undefined where the package has no program for this machine. `thorough` compares every byte of what was unpacked, for a program that
 * does not start.
 */
export async function embeddedChromium({
  thorough = false,
}: {
  thorough?: boolean
} = {}): Promise<BrowserProgram | undefined> {
  const packageFolder = findPackage()
  if (!packageFolder) return undefined
  const version = await embeddedVersion()
  const target = join(cacheFolder(), `chromium-${version}-3`)
  const fill = async (into: string) => {
    await unpack(join(packageFolder, 'bin'), into)
    await copyFont(join(into, 'fonts'))
  }
  const folder = await fillOnce(target, fill, { thorough })
  return {
    path: join(folder, 'chromium'),
    shell: true,
    fonts: join(folder, 'fonts'),
    env: { LD_LIBRARY_PATH: join(folder, 'libraries', 'lib') },
  }
}

function findPackage(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    // The package exports no package.json: go up from its entry.
    let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
    while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
      if (dirname(folder) === folder) return undefined
      folder = dirname(folder)
    }
    return folder
  } catch {
    return undefined
  }
}

async function unpack(bin: string, folder: string): Promise<void> {
  const program = join(folder, 'chromium')
  const libraries = join(folder, 'libraries')
  await mkdir(libraries, { recursive: true })
  await pipeline(
    createReadStream(join(bin, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(program),
  )
  await chmod(program, 0o755)
  await pipeline(
    createReadStream(join(bin, 'al2023.tar.br')),
    createBrotliDecompress(),
    tar.extract(libraries),
  )
}

/**
 * No system font may reach a page, but without any font at all the shell crashes: one bundled font stands for all of them.
 * What it does not have stays an empty box, which the check of characters reports beforehand.
 */
async function copyFont(folder: string): Promise<void> {
  const require = createRequire(import.meta.url)
  await mkdir(folder, { recursive: true })
  await copyFile(
    require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    join(folder, 'SourceSans3.ttf'),
  )
}

/** Written for each start, into `folder`, because the cache that has the fonts may be moved. Returns the path of the file. */
export async function writeFontConfig(folder: string, fonts: string): Promise<string> {
  const path = join(folder, 'fonts.conf')
  await writeFile(
    path,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      `<fontconfig><dir>${xml(fonts)}</dir><cachedir>${xml(join(folder, 'font-cache'))}</cachedir></fontconfig>`,
      '',
    ].join('\n'),
  )
  return path
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
