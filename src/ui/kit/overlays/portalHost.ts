import { createContext, useContext } from 'react';

// An open modal dialog lies in the browser's top layer and makes the rest of the page inert, so what floats above
// its content must be mounted inside it.
const PortalHost = createContext<HTMLElement | null>(null);

export const PortalHostProvider = PortalHost.Provider;

/** The element that floating parts mount into; undefined means the body. */
export function usePortalHost(): HTMLElement | undefined {
  return useContext(PortalHost) ?? undefined;
}
