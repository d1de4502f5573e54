package org.filingpress.http;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All that the service answers at, as Spring knows it: method, path, type of body. */
final class Endpoints {

  private static final Set<RequestMethod> READING =
      EnumSet.of(RequestMethod.GET, RequestMethod.HEAD);

  private Endpoints() {}

  static Set<String> of(ConfigurableApplicationContext service) {
    Set<String> endpoints = new TreeSet<>();
    for (HandlerMapping mapping : service.getBeansOfType(HandlerMapping.class).values()) {
      if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
        methods.getHandlerMethods().keySet().forEach(info -> add(info, endpoints));
      } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
        urls.getHandlerMap().keySet().forEach(path -> endpoints.add("ANY " + path));
      } else if (mapping instanceof RouterFunctionMapping functions) {
        if (functions.getRouterFunction() != null) {
          endpoints.add("ANY " + functions.getRouterFunction());
        }
      } else {
        endpoints.add("ANY " + mapping);
      }
    }
    return endpoints;
  }

  /**
   * Those of them that may change something and do not say what they answer: that the client cannot
   * take it would be seen when it is done.
   */
  static Set<String> changesWhoseAnswerIsLeftOpen(ConfigurableApplicationContext service) {
    Set<String> endpoints = new TreeSet<>();
    service
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping.getHandlerMethods().keySet().stream()
                    .filter(Endpoints::mayChange)
                    .filter(info -> info.getProducesCondition().isEmpty())
                    .forEach(info -> add(info, endpoints)));
    return endpoints;
  }

  private static boolean mayChange(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() || !READING.containsAll(methods);
  }

  private static void add(RequestMappingInfo info, Set<String> endpoints) {
    for (String path : info.getPatternValues()) {
      for (String method : orAny(info.getMethodsCondition().getMethods())) {
        for (String type : orAny(info.getConsumesCondition().getConsumableMediaTypes())) {
          endpoints.add(method + " " + plain(path) + (type.equals("ANY") ? "" : " " + type));
        }
      }
    }
  }

  private static Collection<String> orAny(Collection<?> some) {
    return some.isEmpty() ? Set.of("ANY") : some.stream().map(Object::toString).toList();
  }

  /** Without the forms of its variables. */
  private static String plain(String path) {
    return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
  }
}
