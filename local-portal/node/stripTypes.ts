import * as vite from 'vite'

type Transform = (code: string, file: string, options: object) => Promise<{ readonly code: string }>

const compilerOptions = { target: 'esnext', verbatimModuleSyntax: true }

/**
 * Makes JavaScript of a TypeScript file, with Oxc from Vite 8 on, with esbuild before. No `tsconfig.json` is read: the
 * one of the project that this package was copied into is not about these files.
 *
 * @param offered what Vite exports
 * @throws {Error} for a Vite that offers no way to
 */
export async function stripTypes(code: string, file: string, offered: object = vite): Promise<string> {
  const withOxc: Transform | undefined = Reflect.get(offered, 'transformWithOxc')
  if (withOxc !== undefined) {
    const options = { lang: 'ts', target: 'esnext', sourcemap: false, tsconfig: { compilerOptions } }
    return (await withOxc(code, file, options)).code
  }
  const withEsbuild: Transform | undefined = Reflect.get(offered, 'transformWithEsbuild')
  if (withEsbuild === undefined) throw new Error('The local portal needs Vite 5 or later.')
  // As text: an object would be laid over what the nearest tsconfig.json says.
  const tsconfigRaw = JSON.stringify({ compilerOptions })
  const options = { loader: 'ts', target: 'esnext', sourcemap: false, tsconfigRaw }
  return (await withEsbuild(code, file, options)).code
}
