/**
 * Does long work in slices, so that the page stays responsive.
 *
 * @param work does one slice, a few milliseconds of work; returns whether all of it is done
 * @returns a function that stops the work
 */
export function inSlices(work: () => boolean, onDone: () => void): () => void {
  let timer = setTimeout(run)
  function run(): void {
    if (work()) onDone()
    else timer = setTimeout(run)
  }
  return () => clearTimeout(timer)
}
