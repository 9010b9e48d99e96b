/** Somebody signed in (or up) in this request. */
export type SignedIn = { accountId: string };

type Listener = (event: SignedIn) => Promise<void>;

// Accounts must not know carts and trails, which stand above them: those ask to be told. On globalThis,
// because Next bundles this module more than once.
const shelf = globalThis as unknown as { stoaSignedIn?: Map<string, Listener> };

/**
 * Asks to be told when somebody signs in, inside that request (cookies may be read and set). Registering a
 * name again replaces the former listener.
 */
export function onSignedIn(name: string, listener: Listener): void {
  shelf.stoaSignedIn ??= new Map();
  shelf.stoaSignedIn.set(name, listener);
}

/** Tells every listener. One that fails is logged: it never keeps a person from signing in. */
export async function announceSignedIn(event: SignedIn): Promise<void> {
  for (const [name, listener] of shelf.stoaSignedIn ?? []) {
    try {
      await listener(event);
    } catch (error) {
      console.error(`After sign-in, "${name}" failed:`, error);
    }
  }
}
