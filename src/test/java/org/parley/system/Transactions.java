package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.Transactional;
import java.util.List;

/** What a test inside the server needs a bean for. */
@ApplicationScoped
class Transactions {
    static class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    List<String> entityNames() {
        return entities.getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .sorted()
                .toList();
    }

    /** Reads every column that the entity is mapped to. */
    @Transactional
    void selectAll(String entity) {
        entities.createQuery("select e from " + entity + " e", Object.class)
                .setMaxResults(1)
                .getResultList();
    }

    /** PostgreSQL's, on a connection of the pool. */
    @Transactional
    String setting(String name) {
        return entities.createNativeQuery("select current_setting(?)")
                .setParameter(1, name)
                .getSingleResult()
                .toString();
    }

    @Transactional
    void commit(Runnable first, Runnable beforeTheEnd) {
        first.run();
        beforeTheEnd.run();
    }

    /** @throws Undone always, so that nothing of it stays */
    @Transactional
    void rollBack(Runnable first) {
        first.run();
        throw new Undone();
    }
}
