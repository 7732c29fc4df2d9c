//! Problem codes of logs (SPEC chapter *Log*). They say something of a log, not of a credential.

crate::problems! {
    /// The bytes are no signed note of a checkpoint.
    CHECKPOINT = "log.checkpoint", Authenticity, None,
        "this is not a signed checkpoint" / "esto no es un punto de control firmado" / "ceci n'est pas un point de contrôle signé",
        "take the checkpoint from the log as it serves it" / "tome el punto de control del registro tal como lo sirve" / "prenez le point de contrôle tel que le journal le sert";
    /// The checkpoint names another log.
    ORIGIN = "log.origin", Authenticity, None,
        "the checkpoint is one of another log" / "el punto de control es de otro registro" / "le point de contrôle est celui d'un autre journal",
        "ask for the checkpoint of the log whose key you hold" / "pida el punto de control del registro cuya clave posee" / "demandez le point de contrôle du journal dont vous détenez la clé";
    /// No signature of the key, or one that does not verify.
    SIGNATURE = "log.signature", Authenticity, None,
        "the checkpoint is not signed by the key it should be" / "el punto de control no está firmado con la clave debida" / "le point de contrôle n'est pas signé par la clé voulue",
        "do not rely on it; check the key of the log" / "no se base en él; compruebe la clave del registro" / "ne vous y fiez pas ; vérifiez la clé du journal";
    /// Fewer witnesses than were asked for.
    WITNESSES = "log.witnesses", Authenticity, None,
        "too few witnesses have seen this checkpoint" / "muy pocos testigos han visto este punto de control" / "trop peu de témoins ont vu ce point de contrôle",
        "ask the log for a checkpoint with their cosignatures" / "pida al registro un punto de control con sus cofirmas" / "demandez au journal un point de contrôle avec leurs cosignatures";
    /// The bytes are no proof file.
    PROOF = "log.proof", Authenticity, None,
        "this is not a proof of a log" / "esto no es una prueba de un registro" / "ceci n'est pas une preuve d'un journal",
        "take the proof from the log as it serves it" / "tome la prueba del registro tal como la sirve" / "prenez la preuve telle que le journal la sert";
    /// The proof does not lead from this entry to the root.
    INCLUSION = "log.inclusion", Authenticity, None,
        "the proof does not show that this record stands in the log" / "la prueba no muestra que este documento conste en el registro" / "la preuve ne montre pas que ce document figure au journal",
        "ask the log for the proof of this very record; if there is none, it was never logged" / "pida al registro la prueba de este mismo documento; si no la hay, nunca se registró" / "demandez au journal la preuve de ce document même ; s'il n'y en a pas, il n'a jamais été inscrit";
    /// The log is smaller than it was.
    ROLLBACK = "log.rollback", Authenticity, None,
        "the log has fewer records than it had" / "el registro tiene menos anotaciones que antes" / "le journal a moins d'inscriptions qu'avant",
        "keep both checkpoints and hold them against the operator" / "conserve ambos puntos de control y preséntelos al operador" / "conservez les deux points de contrôle et opposez-les à l'exploitant";
    /// Two roots of one size.
    FORK = "log.fork", Authenticity, None,
        "the log has signed two histories of the same length" / "el registro ha firmado dos historias de la misma longitud" / "le journal a signé deux histoires de même longueur",
        "keep both checkpoints and hold them against the operator" / "conserve ambos puntos de control y preséntelos al operador" / "conservez les deux points de contrôle et opposez-les à l'exploitant";
    /// The later tree does not begin with the earlier one.
    INCONSISTENT = "log.inconsistent", Authenticity, None,
        "the log does not continue what it said before" / "el registro no continúa lo que dijo antes" / "le journal ne continue pas ce qu'il disait auparavant",
        "keep both checkpoints and hold them against the operator" / "conserve ambos puntos de control y preséntelos al operador" / "conservez les deux points de contrôle et opposez-les à l'exploitant";
    /// Two places show two histories.
    SPLIT_VIEW = "log.split-view", Authenticity, None,
        "the log shows different histories in different places" / "el registro muestra historias distintas en lugares distintos" / "le journal montre des histoires différentes à des endroits différents",
        "keep both checkpoints and hold them against the operator" / "conserve ambos puntos de control y preséntelos al operador" / "conservez les deux points de contrôle et opposez-les à l'exploitant";
}
