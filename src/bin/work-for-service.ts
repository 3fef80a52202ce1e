import { createLog, endWell } from "../service/running/index.ts";
import { openObservation, openObservers } from "./observe-service.ts";
import { onSignal } from "./on-signal.ts";
import { asOwner } from "./prepare-database.ts";
import { openServiceWorker, type ServiceWorkerContext } from "./service-worker.ts";

/** Does the work of a shared service in this process until it is asked to end. */
export async function workForService(context: ServiceWorkerContext): Promise<{ readonly ended: Promise<void> }> {
  const { config, version } = context;
  const log = createLog({ level: config.logLevel, write: (line) => process.stdout.write(line), now: Date.now });
  const worker = openServiceWorker(context);
  try {
    await asOwner(config, worker.migrate);
    const observers = openObservers(config, log);
    const observation = await openObservation({ config, observers }, worker.place);
    const stop = worker.start(observers);
    log.info("started", { phase: "jobs", version });
    const ended = endWell({
      steps: [
        observation.first,
        { phase: "jobs", end: stop },
        { phase: "database", end: worker.close },
        ...observation.last,
      ],
      graceMs: config.shutdownSeconds * 1000,
      onSignal,
      exit: (status) => process.exit(status),
      log,
    });
    return { ended };
  } catch (error) {
    await worker.close();
    throw error;
  }
}
