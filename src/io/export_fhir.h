/* The journal for a therapist's records: an HL7 FHIR R4 bundle. */
#ifndef UNKNOT_IO_EXPORT_FHIR_H
#define UNKNOT_IO_EXPORT_FHIR_H

#include <stdio.h>

#include "core/err.h"
#include "io/journal.h"
#include "io/library.h"
#include "io/stamp.h"

/* Writes a Bundle (collection): a Patient without a name, a Procedure for each session, an
 * Observation for each rating (LOINC 72514-3, pain severity 0-10 verbal numeric rating), and a
 * CarePlan for each routine that was done and is in the library (NULL: none). now: the moment told
 * in it. false: reading the journal failed, or writing to out (ERR_FULL, ERR_IO). */
bool export_fhir(struct journal *journal, struct library *library, FILE *out,
                 const struct stamp *now, struct err *err);

#endif
