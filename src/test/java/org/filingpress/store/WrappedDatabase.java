package org.filingpress.store;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Stands before the database of a service; to be given to one that starts. */
public abstract class WrappedDatabase implements ApplicationListener<ApplicationPreparedEvent> {

  /** The same database with what is to go wrong with it. */
  public abstract DataSource over(DataSource source);

  @Override
  public final void onApplicationEvent(ApplicationPreparedEvent event) {
    event
        .getApplicationContext()
        .getBeanFactory()
        .addBeanPostProcessor(
            new BeanPostProcessor() {
              @Override
              public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? over(source) : bean;
              }
            });
  }
}
