package org.filingpress.county;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;

/** Spring Batch's books in a database that is lost for a moment: one note of a step's fails. */
@Configuration(proxyBeanMethods = false)
class FailingBooks {

  /** Which; forgotten when it has failed. */
  static final AtomicReference<@Nullable Predicate<StepExecution>> FAILS = new AtomicReference<>();

  @Bean
  static BeanPostProcessor booksThatFail() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JobRepository books ? failing(books) : bean;
      }
    };
  }

  private static Object failing(JobRepository books) {
    return Proxy.newProxyInstance(
        FailingBooks.class.getClassLoader(),
        new Class<?>[] {JobRepository.class},
        (proxy, method, arguments) -> {
          Predicate<StepExecution> fails = FAILS.get();
          if (fails != null
              && method.getName().equals("update")
              && arguments[0] instanceof StepExecution step
              && fails.test(step)
              && FAILS.compareAndSet(fails, null)) {
            throw new DataAccessResourceFailureException("lost for a moment");
          }
          try {
            return method.invoke(books, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
