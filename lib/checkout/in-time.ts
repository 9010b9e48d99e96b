/** Longer than a bank takes, shorter than the reconciler's grace. What comes later is found by its key. */
const authorizeTimeoutMs = 20_000;

/** The bank's answer, or a fault when it takes too long. */
export async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), authorizeTimeoutMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
