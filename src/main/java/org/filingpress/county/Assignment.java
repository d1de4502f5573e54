package org.filingpress.county;

import org.filingpress.county.folder.RunFolder;
import org.filingpress.county.stop.Stop;

/**
 * What a run was given: what it is to do, where, and who has a part in it.
 *
 * @param stop by which it is asked to end
 */
record Assignment(
    CountyRequest request, RunFolder folder, CountyListener listener, Meters meters, Stop stop) {}
