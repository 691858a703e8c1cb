/** The worker that looks after every page of ours in this browser. */
type Policy = { createScriptURL(address: string): string }
type Trusting = { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }

/** The content policy lets only an address through that was made for this. */
function workerAddress() {
  const rules: Policy = { createScriptURL: () => '/service-worker.js' }
  return ((window as Trusting).trustedTypes?.createPolicy('service-worker', rules) ?? rules).createScriptURL('')
}

export const register = () => navigator.serviceWorker.register(workerAddress(), { scope: '/' })
